import type { Info } from '../api/types';
import { byId, element } from '../dom/element';
import { emptyState, type RequestSettings } from '../state/requestState';
import type { Settings } from '../editor/context';

const epochNames: Readonly<Record<string, string>> = {
  ns: 'nanoseconds (ns)',
  n: 'nanoseconds (n)',
  u: 'microseconds (u)',
  µ: 'microseconds (µ)',
  ms: 'milliseconds (ms)',
  s: 'seconds (s)',
  m: 'minutes (m)',
  h: 'hours (h)',
};

/** The fields beside the text: what a request to InfluxDB has besides `q`. */
export class RequestPanel {
  private readonly target = byId<HTMLSelectElement>('setting-target');
  private readonly db = byId<HTMLInputElement>('setting-db');
  private readonly rp = byId<HTMLInputElement>('setting-rp');
  private readonly epoch = byId<HTMLSelectElement>('setting-epoch');
  private readonly chunked = byId<HTMLInputElement>('setting-chunked');
  private readonly chunkSize = byId<HTMLInputElement>('setting-chunkSize');
  private readonly params = byId<HTMLTextAreaElement>('setting-params');
  private readonly now = byId<HTMLInputElement>('setting-now');
  private descriptions = new Map<string, string>();

  constructor(private readonly settings: Settings) {
    const fields = [this.target, this.db, this.rp, this.epoch, this.chunked, this.chunkSize, this.params, this.now];
    for (const field of fields) {
      field.addEventListener('input', () => this.read());
    }

    settings.watch((value) => this.write(value));
  }

  /** Offers what the server knows. */
  offer({ targets, epochs }: Info): void {
    this.target.replaceChildren(...targets.map(({ id, name }) => element('option', { value: id, text: name })));
    this.descriptions = new Map(targets.map(({ id, description }) => [id, description]));
    this.epoch.replaceChildren(
      element('option', { value: '', text: 'RFC 3339' }),
      ...epochs.map((epoch) => element('option', { value: epoch, text: epochNames[epoch] ?? epoch })),
    );
    this.write(this.settings.value);
  }

  private read(): void {
    const size = this.chunkSize.value.trim();
    this.settings.value = {
      target: this.target.value || emptyState.target,
      db: this.db.value,
      rp: this.rp.value,
      epoch: this.epoch.value,
      chunked: this.chunked.checked,
      chunkSize: size === '' || !Number.isSafeInteger(Number(size)) ? null : Number(size),
      params: this.params.value,
      now: this.now.value,
    };
  }

  private write(value: RequestSettings): void {
    choose(this.target, value.target);
    choose(this.epoch, value.epoch);
    put(this.db, value.db);
    put(this.rp, value.rp);
    put(this.params, value.params);
    put(this.now, value.now);
    this.chunked.checked = value.chunked;
    if (Number(this.chunkSize.value || Number.NaN) !== value.chunkSize && (value.chunkSize !== null || document.activeElement !== this.chunkSize)) {
      this.chunkSize.value = value.chunkSize === null ? '' : String(value.chunkSize);
    }

    byId('chunk-size-field').hidden = !value.chunked;
    byId('target-note').textContent = this.descriptions.get(value.target) ?? '';
  }
}

/** A field that a person types in is not written to, or its cursor would jump. */
function put(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (field.value !== value) {
    field.value = value;
  }
}

/** Selects the value; one that the server does not offer, such as of an old link, becomes an option of its own. */
function choose(field: HTMLSelectElement, value: string): void {
  if (field.options.length > 0 && ![...field.options].some((option) => option.value === value)) {
    field.append(element('option', { value, text: value }));
  }

  field.value = value;
}
