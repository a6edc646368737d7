import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../contract/reading.ts';

const WIDTH = 640;
const HEIGHT = 380;
const MOST = 12;

/** The disease in the middle, its first targets about it: the thicker the line, the heavier. The table beside it says the same. */
export function TargetGraph({ disease, targets, chosen, onChoose }: { readonly disease: string; readonly targets: readonly Target[]; readonly chosen: string | null; readonly onChoose: (key: string) => void }): ReactNode {
  const { t } = useTranslation();
  const shown = targets.filter(({ score }) => score > 0).slice(0, MOST);
  const top = Math.max(0.001, ...shown.map(({ score }) => score));
  const nodes = shown.map((target, at) => {
    const angle = (2 * Math.PI * at) / Math.max(1, shown.length) - Math.PI / 2;
    const share = target.score / top;
    // Every second one stands nearer, so that names don't cover each other.
    const far = at % 2 === 0 ? 1 : 0.68;
    return { target, share, x: WIDTH / 2 + Math.cos(angle) * far * (WIDTH / 2 - 84), y: HEIGHT / 2 + Math.sin(angle) * far * (HEIGHT / 2 - 26) };
  });
  const onKey = (event: KeyboardEvent, at: number): void => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const next = (at + step + nodes.length) % nodes.length;
      event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[role="button"]')[next]?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const node = nodes[at];
      if (node !== undefined) onChoose(node.target.concept.key);
      event.preventDefault();
    }
  };
  return (
    <svg className="au-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('literature.graphLabel', { disease })}>
      {nodes.map(({ target, share, x, y }) => (
        <line key={target.concept.key} x1={WIDTH / 2} y1={HEIGHT / 2} x2={x} y2={y} strokeWidth={1 + 5 * share} data-chosen={target.concept.key === chosen ? '' : undefined} />
      ))}
      <g className="au-graph-centre">
        <rect x={WIDTH / 2 - 62} y={HEIGHT / 2 - 15} width={124} height={30} rx={4} />
        <text x={WIDTH / 2} y={HEIGHT / 2 + 4}>
          {short(disease, 18)}
        </text>
      </g>
      {nodes.map(({ target, x, y }, at) => (
        <g
          key={target.concept.key}
          role="button"
          tabIndex={at === 0 ? 0 : -1}
          className="au-graph-node"
          data-kind={target.concept.kind}
          data-chosen={target.concept.key === chosen ? '' : undefined}
          aria-label={t('literature.graphNode', { name: target.concept.name, score: target.score.toFixed(2), articles: target.articles })}
          aria-pressed={target.concept.key === chosen}
          onClick={() => onChoose(target.concept.key)}
          onKeyDown={(event) => onKey(event, at)}
        >
          <rect x={x - 52} y={y - 12} width={104} height={24} rx={target.concept.kind === 'gene' ? 12 : 3} />
          <text x={x} y={y + 4}>
            {short(target.concept.name, 15)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
