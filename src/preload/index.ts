/** All that a window gets of Electron: one wire that carries strings. */
import { contextBridge, ipcRenderer } from 'electron';

const CHANNEL = 'auscult';

contextBridge.exposeInMainWorld('auscultWire', {
  send(text: unknown): void {
    if (typeof text === 'string') ipcRenderer.send(CHANNEL, text);
  },
  onMessage(listener: (text: string) => void): void {
    // The event is dropped: it holds a sender that could be asked for more.
    ipcRenderer.on(CHANNEL, (_event, text: unknown) => {
      if (typeof text === 'string') listener(text);
    });
  },
});
