import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing from outside, no inline script, no inline style sheet. `?embed=1` alone, which shows a page that changes nothing, may stand in a
 * frame of the pages of these origins; all else in none.
 */
export function securityHeaders(embedders: readonly string[]): RequestHandler {
  const usual = headers(["'none'"]);
  if (embedders.length === 0) return usual;
  const framed = headers(embedders);
  return (request, response, next) => {
    (request.query['embed'] === '1' ? framed : usual)(request, response, next);
  };
}

function headers(frameAncestors: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors,
        // Text becomes markup through lit-html's templates alone, and a script's address is one of ours (client/parts/trusted.ts).
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html', 'default'],
      },
    },
    // The older header knows no list of origins.
    xFrameOptions: frameAncestors.includes("'none'") ? { action: 'deny' } : false,
    strictTransportSecurity: false,
  });
}
