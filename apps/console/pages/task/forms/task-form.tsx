import { BlockerForm } from './blocker-form.js';
import { CorrectionForm } from './correction-form.js';
import { DecisionForm } from './decision-form.js';
import { ExtensionForm } from './extension-form.js';
import type { FormedCommand, FormProps } from './formed.js';
import { HandlerForm } from './handler-form.js';
import { ReportHere } from './report-here.js';
import { ResultForm } from './result-form.js';

/** The form of a command that needs more than a sentence. */
export function TaskForm({ name, ...props }: FormProps & { readonly name: FormedCommand }) {
  switch (name) {
    case 'ReportProgress':
      return <ReportHere {...props} />;
    case 'RaiseBlocker':
      return <BlockerForm {...props} />;
    case 'RequestExtension':
      return <ExtensionForm {...props} />;
    case 'DecideExtension':
      return <DecisionForm {...props} name={name} />;
    case 'DecideDeclination':
      return <DecisionForm {...props} name={name} />;
    case 'SubmitResult':
      return <ResultForm {...props} />;
    case 'NameHandler':
      return <HandlerForm {...props} />;
    case 'CorrectProgressReport':
      return <CorrectionForm {...props} />;
  }
}
