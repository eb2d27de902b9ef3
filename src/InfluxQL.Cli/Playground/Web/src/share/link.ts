import { toRequestState, type RequestState } from '../state/requestState';

const prefix = '#v1.';

/** What a link may grow to when it is unpacked, so that a small one cannot fill the memory. */
const maxLength = 8 * 1024 * 1024;

/** Packs a state into the fragment of an address. */
export async function toFragment(state: RequestState): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(state));
  const packed = await readAll(new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  return prefix + toBase64Url(packed);
}

/** Reads a fragment. Null where it is none of ours; throws where it is broken. */
export async function fromFragment(fragment: string): Promise<RequestState | null> {
  if (!fragment.startsWith('#v')) {
    return null;
  }

  try {
    if (!fragment.startsWith(prefix)) {
      throw new Error('Another version made it.');
    }

    const packed = new Blob([fromBase64Url(fragment.slice(prefix.length))]);
    const json = await readAll(packed.stream().pipeThrough(new DecompressionStream('deflate-raw')));
    const state = toRequestState(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
    if (state) {
      return state;
    }
  } catch {
    // Whatever is wrong with it, the person can do the same about it.
  }

  throw new Error('This link is damaged or incomplete, so there was nothing to open. Copy it again from where it came from.');
}

async function readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }

    length += value.length;
    if (length > maxLength) {
      await reader.cancel();
      throw new Error('It is too long.');
    }

    parts.push(value);
  }

  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }

  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new Error('It has other characters than base64url.');
  }

  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
