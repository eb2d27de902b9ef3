/** The answers of the server. Offsets and lengths count UTF-16 code units, as positions of the editor do. */

export interface Span {
  readonly start: number;
  readonly length: number;
}

export interface Edit extends Span {
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export type Severity = 'error' | 'warning' | 'info';

export interface Finding extends Span {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** The setting that it is about, or null where it is about the text. */
  readonly about: string | null;
  readonly help: string | null;
  readonly fixes: readonly Fix[];
}

export interface Fold extends Span {
  readonly kind: string;
}

export interface CheckAnswer {
  /** Start, length and index of the class, token after token. */
  readonly tokens: readonly number[];
  readonly classes: readonly string[];
  readonly diagnostics: readonly Finding[];
  readonly diagnosticsLeftOut?: number;
  readonly folds: readonly Fold[];
  readonly statements: readonly (Span & { readonly kind: string })[];
}

export interface CompletionOffer extends Span {
  readonly label: string;
  readonly kind: string;
  readonly insert: string;
  readonly snippet: string | null;
  readonly detail: string | null;
  readonly documentation: string | null;
}

export interface CompletionAnswer {
  readonly items: readonly CompletionOffer[];
}

export interface HoverAnswer extends Span {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface SignatureAnswer {
  readonly label: string;
  readonly parameters: readonly (Span & { readonly documentation?: string | null })[];
  readonly active: number;
  readonly documentation: string | null;
}

export interface RenamePlace extends Span {
  readonly name: string;
  readonly spans: readonly Span[];
}

export interface RenameAnswer {
  readonly edits?: readonly Edit[];
  readonly error?: string;
}

export interface Trivia extends Span {
  readonly kind: string;
  readonly text: string;
}

export interface TreeNode extends Span {
  readonly kind: string;
  /** The span with the white space and comments that belong to it. */
  readonly fullStart: number;
  readonly fullLength: number;
  readonly token?: boolean;
  readonly missing?: boolean;
  readonly text?: string;
  readonly leading?: readonly Trivia[];
  readonly trailing?: readonly Trivia[];
  readonly children?: readonly TreeNode[];
  /** Whether more children were left out. */
  readonly cut?: boolean;
}

export interface TreeAnswer {
  readonly root: TreeNode;
  readonly cut: boolean;
}

export interface PlannedStatement extends Span {
  readonly kind: string;
  readonly database: string | null;
  readonly text: string;
  readonly changes: readonly string[];
}

export interface PlanAnswer {
  readonly statements: readonly PlannedStatement[];
  readonly response: string | null;
  readonly diagnostics: readonly Finding[];
}

export interface FormatAnswer {
  readonly formatted: string | null;
  readonly canonical: string | null;
  readonly error: string | null;
}

export interface Target {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Connection {
  readonly address: string;
  readonly product: string;
}

export interface Info {
  readonly version: string;
  readonly targets: readonly Target[];
  readonly epochs: readonly string[];
  readonly connection: Connection | null;
  readonly schema: string;
  /** What the tool was started with. */
  readonly state: unknown;
}

export interface Example {
  readonly title: string;
  readonly note: string;
  readonly state: unknown;
}

export type Cell = string | number | boolean | null;

export interface Series {
  readonly name: string | null;
  readonly tags: readonly (readonly [string, string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface StatementResult {
  readonly text: string;
  readonly database: string | null;
  readonly series: readonly Series[];
  readonly messages: readonly { readonly level: string; readonly text: string }[];
  readonly error: string | null;
  readonly elapsedMs: number;
}

export interface RunAnswer {
  readonly results: readonly StatementResult[];
  readonly rows: number;
  readonly cut: boolean;
  readonly diagnostics: readonly Finding[];
}
