import { authoriseQueries } from './authorise-queries.js';
import { showSession, startSessionBar } from './session-bar.js';

/** GraphiQL as the script after this one brings it. */
declare const YogaGraphiQL: {
  renderYogaGraphiQL(root: Element, options: object): void;
};

const queryKey = 'braiflow.query';
const root = document.querySelector<HTMLElement>('#root')!;
const workers: Readonly<Record<string, string>> = {
  editorWorkerService: 'editor',
  json: 'json',
  graphql: 'graphql',
};

Object.assign(self, {
  MonacoEnvironment: {
    globalAPI: false,
    getWorkerUrl: (_module: string, label: string) => `/graphql/explorer/${workers[label]}-worker.js`,
  },
});

authoriseQueries(() => void showSession());

// Both scripts have run by then.
document.addEventListener('DOMContentLoaded', () => {
  startSessionBar();
  YogaGraphiQL.renderYogaGraphiQL(root, {
    title: 'BraiFlow',
    endpoint: '/graphql',
    defaultQuery: root.dataset.query,
    // What is typed may hold a password: it stays in this tab, and out of its address.
    query: sessionStorage.getItem(queryKey) ?? root.dataset.query,
    onEditQuery: (query: string) => sessionStorage.setItem(queryKey, query),
    storage: sessionStorage,
    shouldPersistHeaders: false,
  });
});
