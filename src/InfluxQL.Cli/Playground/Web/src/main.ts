import './styles/index.css';
import { get } from './api/client';
import type { FormatAnswer, Info, PlanAnswer, Target, TreeAnswer } from './api/types';
import { byId } from './dom/element';
import { Tabs } from './dom/tabs';
import { startThemes } from './dom/themeSwitch';
import { toast } from './dom/toast';
import { Checker } from './editor/checker';
import { stateOf } from './editor/context';
import { createEditor } from './editor/editor';
import { replaceAll } from './editor/edits';
import { formatText } from './editor/formatCommand';
import { Connections } from './panels/connections';
import { DiagnosticsPanel } from './panels/diagnosticsPanel';
import { showExamples } from './panels/examplesPanel';
import { FormattedPanel } from './panels/formattedPanel';
import { LiveQuestion } from './panels/liveQuestion';
import { PlanPanel } from './panels/planPanel';
import { RequestPanel } from './panels/requestPanel';
import { watchServer } from './panels/serverBanner';
import { TreePanel } from './panels/treePanel';
import { ResultsPanel } from './results/resultsPanel';
import { fromFragment } from './share/link';
import { share } from './share/shareButton';
import { emptyState, toRequestState, type RequestSettings, type RequestState } from './state/requestState';
import { Signal } from './state/signal';
import { watchCursor } from './editor/cursorStatus';

startThemes(byId<HTMLButtonElement>('theme'));

const settings = new Signal<RequestSettings>(settingsOf(emptyState));
let targets: readonly Target[] = [];
const tabs = new Tabs(byId('tabs'));
const checker = new Checker(settings);
const view = createEditor(byId('editor'), settings, checker, {
  run: () => void results.start(),
  showFixes: () => diagnostics.focusAtCursor(),
});

const request = new RequestPanel(settings);
const connections = new Connections(() => settings.value.db);
const diagnostics = new DiagnosticsPanel(byId('panel-diagnostics'), byId('check-status'), tabs, view, checker);
const tree = new TreePanel(view, checker, tabs);
const plan = new PlanPanel(byId('panel-plan'), view, settings);
const formatted = new FormattedPanel(byId('panel-formatted'), view, settings);
const results = new ResultsPanel(view, settings, tabs, connections);
watchCursor(view, byId('cursor-status'), () => tree.followCursor());

new LiveQuestion<TreeAnswer>('/api/tree', 'tree', tabs, checker, view, settings, (answer, checked) => tree.show(answer, checked), (message) => tree.fail(message));
new LiveQuestion<PlanAnswer>('/api/plan', 'plan', tabs, checker, view, settings, (answer, checked) => void plan.show(answer, checked), (message) => plan.fail(message));
new LiveQuestion<FormatAnswer>('/api/format', 'formatted', tabs, checker, view, settings, (answer) => void formatted.show(answer), (message) => formatted.fail(message));

byId('format').addEventListener('click', () => void formatText(view, settings));
byId('share').addEventListener('click', () => void share(stateOf(view.state, settings)));
byId('keys-button').addEventListener('click', () => byId<HTMLDialogElement>('keys').showModal());
byId('keys-close').addEventListener('click', () => byId<HTMLDialogElement>('keys').close());
byId('skip-editor').addEventListener('click', (event) => {
  event.preventDefault();
  view.focus();
});
byId('skip-panel').addEventListener('click', (event) => {
  event.preventDefault();
  byId(`tab-${tabs.selected}`).focus();
});
window.addEventListener('hashchange', () => void openLink());
watchServer((info) => useInfo(info));
void start();

async function start(): Promise<void> {
  try {
    const info = await get<Info>('/api/info');
    settings.value = settingsOf(toRequestState(info.state) ?? emptyState);
    useInfo(info);
  } catch (error) {
    toast((error as Error).message, true);
  }

  void showExamples(byId('panel-examples'), (state) => open(state, true));
  if (!(await openLink())) {
    tabs.select('examples');
  }

  document.documentElement.dataset['ready'] = 'true';
}

function useInfo(info: Info): void {
  byId('version').textContent = info.version;
  targets = info.targets;
  request.offer(info);
  connections.connection.value = info.connection;
}

/** Opens what the address carries. False where it carries nothing of ours. */
async function openLink(): Promise<boolean> {
  try {
    const state = await fromFragment(window.location.hash);
    if (state) {
      open(state, false);
    }

    return state !== null;
  } catch (error) {
    toast((error as Error).message, true);
    return false;
  }
}

function open(state: RequestState, focus: boolean): void {
  settings.value = settingsOf(withKnownTarget(state));
  replaceAll(view, state.text);
  if (tabs.selected === 'examples' || tabs.selected === '') {
    tabs.select('diagnostics');
  }

  if (focus) {
    view.focus();
  }
}

/** A link may come from a version that knows other targets. */
function withKnownTarget(state: RequestState): RequestState {
  if (targets.length === 0 || targets.some(({ id }) => id === state.target)) {
    return state;
  }

  toast(`There is no target ${state.target} here; ${emptyState.target} is taken instead.`, true);
  return { ...state, target: emptyState.target };
}

function settingsOf({ text: _, ...rest }: RequestState): RequestSettings {
  return rest;
}
