import * as vscode from 'vscode';

/** How often a document is saved anew where something else began to save it at the same moment. */
const MOST_SAVES = 3;
/** How long that may take, in milliseconds. */
const PATIENCE = 3000;

/**
 * Saves a document.
 * @returns whether it is stored as it stands: also where VS Code does that by itself, which ends a save that is under way.
 */
export async function saved(document: vscode.TextDocument): Promise<boolean> {
  for (let tries = 0; tries < MOST_SAVES; tries++) {
    const other = nextSave(document);
    try {
      if (await document.save()) return true;
      if (document.isDirty) await other.done;
    } finally {
      other.dispose();
    }
    if (!document.isDirty) return true;
  }
  return false;
}

/** Waits for a document to be saved, whoever does it, or until that takes too long. */
function nextSave(document: vscode.TextDocument): vscode.Disposable & { readonly done: Promise<void> } {
  let listener: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
    listener = vscode.workspace.onDidSaveTextDocument((one) => {
      if (one === document) resolve();
    });
  });
  return {
    done,
    dispose() {
      clearTimeout(timer);
      listener?.dispose();
    },
  };
}
