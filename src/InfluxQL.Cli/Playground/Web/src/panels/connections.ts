import { get, post } from '../api/client';
import type { Connection, Info } from '../api/types';
import { announce } from '../dom/announcer';
import { byId } from '../dom/element';
import { Signal } from '../state/signal';

/** The dialog that connects. What is typed goes to the playground's server once, and is kept nowhere in the page. */
export class Connections {
  readonly connection = new Signal<Connection | null>(null);

  private readonly dialog = byId<HTMLDialogElement>('connection');
  private readonly form = byId<HTMLFormElement>('connection-form');
  private readonly problem = byId('connection-problem');
  private readonly submit = byId<HTMLButtonElement>('connect');

  constructor(private readonly database: () => string) {
    const button = byId<HTMLButtonElement>('connection-button');
    button.addEventListener('click', () => this.open());
    byId('connection-close').addEventListener('click', () => this.dialog.close());
    byId('disconnect').addEventListener('click', () => void this.disconnect());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.connect();
    });
    for (const kind of this.form.querySelectorAll<HTMLInputElement>('input[name=credentials]')) {
      kind.addEventListener('change', () => this.showFields());
    }

    this.dialog.addEventListener('close', () => this.forget());
    this.connection.watch((connection) => {
      button.dataset['state'] = connection ? 'on' : 'off';
      byId('connection-text').textContent = connection ? connection.product : 'Connect';
      button.title = connection ? connection.address : 'Not connected';
      byId('connection-now').textContent = connection ? `Connected to ${connection.address}: ${connection.product}.` : 'Not connected. The playground’s own server makes the requests; this page asks nobody else.';
      byId('disconnect').hidden = connection === null;
    });
  }

  open(): void {
    this.showFields();
    this.dialog.showModal();
  }

  private get kind(): string {
    return this.form.querySelector<HTMLInputElement>('input[name=credentials]:checked')?.value ?? 'none';
  }

  private showFields(): void {
    byId('connection-password-fields').hidden = this.kind !== 'password';
    byId('connection-token-fields').hidden = this.kind !== 'token';
  }

  private async connect(): Promise<void> {
    const value = (id: string): string => byId<HTMLInputElement>(id).value;
    const body = {
      address: value('connection-address').trim(),
      database: this.database(),
      ...(this.kind === 'password' ? { user: value('connection-user'), password: value('connection-password') } : {}),
      ...(this.kind === 'token' ? { token: value('connection-token') } : {}),
    };
    this.problem.textContent = '';
    this.submit.disabled = true;
    try {
      const { connection } = await post<{ connection: Connection }>('/api/connect', body);
      this.connection.value = connection;
      announce(`Connected: ${connection.product}`, 0);
      this.dialog.close();
    } catch (error) {
      this.problem.textContent = (error as Error).message;
    } finally {
      this.submit.disabled = false;
    }
  }

  private async disconnect(): Promise<void> {
    try {
      await post('/api/disconnect', {});
      this.connection.value = (await get<Info>('/api/info')).connection;
      announce('Disconnected', 0);
    } catch (error) {
      this.problem.textContent = (error as Error).message;
    }
  }

  private forget(): void {
    this.problem.textContent = '';
    byId<HTMLInputElement>('connection-password').value = '';
    byId<HTMLInputElement>('connection-token').value = '';
  }
}
