import { post } from '../api/client';
import { toast } from '../dom/toast';
import type { RequestState } from '../state/requestState';
import { copyText } from './clipboard';
import { toFragment } from './link';

/** Some programs cut addresses that are longer. */
const longAddress = 8000;

/** Makes the link of the state, without the passwords that statements may have, and copies it. */
export async function share(state: RequestState): Promise<void> {
  try {
    const { text } = await post<{ text: string }>('/api/redact', state);
    window.history.replaceState(null, '', await toFragment({ ...state, text }));
    const isCopied = await copyText(window.location.href);
    const words = [isCopied ? 'The link is copied.' : 'The link is in the address bar.'];
    if (text !== state.text) {
      words.push('Passwords in the query are left out of it.');
    }

    if (window.location.href.length > longAddress) {
      words.push('It is long; some programs may cut it.');
    }

    toast(words.join(' '));
  } catch (error) {
    toast((error as Error).message, true);
  }
}
