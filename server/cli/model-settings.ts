import { Failure } from '../failure.ts';
import { completionsUrl, type ModelEndpoint } from '../model/endpoint.ts';
import type { Settings } from './settings.ts';

/** The language model of the settings; undefined where there is none. Throws `bad-request` where one half of it is missing. */
export function modelOf(settings: Settings): ModelEndpoint | undefined {
  const { KUAJIE_LLM_URL: url, KUAJIE_LLM_MODEL: model, KUAJIE_LLM_KEY: key } = settings;
  if (url === undefined && model === undefined) return undefined;
  if (url === undefined || model === undefined)
    throw new Failure(
      'bad-request',
      `${url === undefined ? 'KUAJIE_LLM_URL' : 'KUAJIE_LLM_MODEL'}: wanted with ${url === undefined ? 'KUAJIE_LLM_MODEL' : 'KUAJIE_LLM_URL'}, found nothing. Set both, or neither.`,
    );
  return {
    ...{ url: completionsUrl(url), model, key },
    pieceMs: settings.KUAJIE_LLM_PIECE_SECONDS * 1000,
    totalMs: settings.KUAJIE_LLM_TOTAL_SECONDS * 1000,
  };
}
