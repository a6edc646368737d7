/** Following a reference inside a bundle: relative, absolute, with a version, `urn:uuid:`, or `#` into what a resource contains. */
import type { Resource } from './fhir-types.ts';

type Resolve = (reference: string, from: Resource) => Resource | null;

export function resolver(entries: readonly { readonly resource: Resource; readonly fullUrl: string | undefined }[]): Resolve {
  const known = new Map<string, Resource>();
  for (const { resource, fullUrl } of entries) {
    if (fullUrl !== undefined) known.set(fullUrl, resource);
    if (resource.id !== undefined) {
      known.set(`${resource.resourceType}/${resource.id}`, resource);
      // Some systems write `urn:uuid:` references and leave `fullUrl` out.
      if (!known.has(`urn:uuid:${resource.id}`)) known.set(`urn:uuid:${resource.id}`, resource);
    }
  }
  return (reference, from) => {
    if (reference.startsWith('#')) return containedIn(from).find(one => one.id === reference.slice(1)) ?? null;
    const plain = reference.replace(/\/_history\/[^/]+$/u, '');
    return known.get(plain) ?? known.get(plain.split('/').slice(-2).join('/')) ?? null;
  };
}

function containedIn(resource: Resource): Resource[] {
  const contained = resource['contained'];
  if (!Array.isArray(contained)) return [];
  return contained.filter((one: unknown): one is Resource => typeof one === 'object' && one !== null && typeof (one as { resourceType?: unknown }).resourceType === 'string');
}
