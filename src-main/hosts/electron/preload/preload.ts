import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName } from '../../../contract/window-bridge.ts';
import { windowBridge } from './bridge.ts';

contextBridge.exposeInMainWorld(
  bridgeName,
  windowBridge({ ipc: ipcRenderer, files: webUtils, window, origin: location.origin }),
);
