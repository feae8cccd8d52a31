import { tag } from './blocks.ts';
import { html, type Markup } from './html.ts';
import {
  attributes,
  type Content,
  content,
  isGiven,
  type Maybe,
  more,
  type Part,
  type Styled,
} from './parts.ts';

interface Task {
  readonly title: Part;
  readonly hint?: Content;
  readonly status: Part & { readonly tag?: Part };
  readonly href?: string;
  readonly classes?: string;
}

export interface TaskListOptions extends Styled {
  readonly idPrefix?: string;
  readonly items: readonly Maybe<Task>[];
}

export const taskList = ({ items, idPrefix, ...options }: TaskListOptions): Markup => {
  const one = ({ title, hint, status, href, classes }: Task, at: number): Markup => {
    const hintId = `${idPrefix || 'task-list'}-${at + 1}-hint`;
    const statusId = `${idPrefix || 'task-list'}-${at + 1}-status`;
    const name = href
      ? html`<a class="govuk-link govuk-task-list__link${more(title.classes)}" href="${href}" aria-describedby="${hint && `${hintId} `}${statusId}">${content(title)}</a>`
      : html`<div${title.classes && html` class="${title.classes}"`}>${content(title)}</div>`;
    return html`<li class="govuk-task-list__item${href && ' govuk-task-list__item--with-link'}${more(classes)}">
<div class="govuk-task-list__name-and-hint">${name}${hint && html`<div id="${hintId}" class="govuk-task-list__hint">${content(hint)}</div>`}</div>
<div class="govuk-task-list__status${more(status.classes)}" id="${statusId}">${status.tag ? tag(status.tag) : content(status)}</div>
</li>`;
  };
  return html`<ul class="govuk-task-list${more(options.classes)}"${attributes(options.attributes)}>
${items.map((item, at) => isGiven(item) && one(item, at))}
</ul>`;
};
