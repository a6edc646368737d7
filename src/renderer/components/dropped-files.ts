/** All files of a drop, folders walked to their leaves. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(walk))).flat();
}

async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve) => (entry as FileSystemFileEntry).file(resolve, (error) => resolve(unreadable(entry, error))))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives a folder in parts, and an empty part at its end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[] | Error>((resolve) => reader.readEntries(resolve, resolve));
    if (part instanceof Error) return [...(await Promise.all(found.map(walk))).flat(), unreadable(entry, part)];
    if (part.length === 0) break;
    found.push(...part);
  }
  return (await Promise.all(found.map(walk))).flat();
}

/** A file or folder that the disk doesn't give: it goes on as a file that can't be read, so that the report names it. */
function unreadable(entry: FileSystemEntry, error: Error): File {
  return Object.assign(new File([], entry.name), { arrayBuffer: () => Promise.reject(error) });
}
