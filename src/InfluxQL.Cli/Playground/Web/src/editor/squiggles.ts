import { lintGutter, setDiagnostics, type Action, type Diagnostic } from '@codemirror/lint';
import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Finding, Fix } from '../api/types';
import { element } from '../dom/element';
import { applyEdits } from './edits';

/** More than this many squiggles tell a person nothing more, and cost time with each key. */
const maxSquiggles = 1000;

/** The findings of the text as it is now, as a change of the editor. */
export function squiggles(state: EditorState, findings: readonly Finding[]): TransactionSpec {
  const places = findings.filter((finding) => finding.about === null).slice(0, maxSquiggles);
  return setDiagnostics(state, places.map((finding) => toDiagnostic(state, finding)));
}

export const squiggleGutter: Extension = lintGutter({ hoverTime: 150 });

function toDiagnostic(state: EditorState, finding: Finding): Diagnostic {
  const end = state.doc.length;
  const from = Math.min(finding.start, end);
  return {
    from,
    to: Math.min(finding.start + finding.length, end),
    severity: finding.severity,
    message: finding.message,
    renderMessage: () => renderFinding(finding),
    actions: finding.fixes.map(toAction),
  };
}

function toAction(fix: Fix): Action {
  return {
    name: fix.title,
    apply: (view: EditorView) => {
      applyEdits(view, fix.edits);
      view.focus();
    },
  };
}

function renderFinding(finding: Finding): Node {
  return element(
    'span',
    { class: 'finding-tip' },
    element('span', { text: finding.message }),
    finding.help
      ? element('a', { href: finding.help, target: '_blank', rel: 'noopener', text: finding.id, 'aria-label': `${finding.id}: about this message, in a new tab` })
      : element('span', { class: 'finding-id', text: finding.id }),
  );
}
