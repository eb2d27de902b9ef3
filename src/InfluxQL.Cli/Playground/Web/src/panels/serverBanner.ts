import { get, isServerThere } from '../api/client';
import type { Info } from '../api/types';
import { byId } from '../dom/element';

const pause = 1000;

/** Says that the server is gone, and looks for it until it is back. */
export function watchServer(onBack: (info: Info) => void): void {
  const banner = byId('server-gone');
  isServerThere.onChange((isThere) => {
    banner.hidden = isThere;
    if (!isThere) {
      window.setTimeout(look, pause);
    }
  });

  const look = async (): Promise<void> => {
    try {
      onBack(await get<Info>('/api/info'));
    } catch {
      // Not yet.
      window.setTimeout(look, pause);
    }
  };
}
