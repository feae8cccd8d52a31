import type { Reply } from '#functions/console/reply.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader meets in a page, in the order of the page. */
export const words = (body: Reply['body']): string =>
  String(body)
    .replace(/^[\s\S]*?<body/, '<body')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();
