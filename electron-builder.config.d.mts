export interface Packed {
  readonly electronPlatformName: string;
  readonly appOutDir: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName: string };
}
declare const config: {
  readonly asar: boolean;
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly publish: null;
  readonly afterPack: (context: Packed) => Promise<void>;
};
export default config;
export function packedProgram(context: Packed): string;
