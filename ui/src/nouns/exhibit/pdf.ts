// A PDF opened for painting and nothing else: its bytes come from the case by
// ranges, its helpers from the program itself. No script of a PDF is run, no
// link of it is followed, no attachment is opened; its text is the core's.
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { exhibitBytes } from "../../host/bytes.ts";

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Opened { doc: PDFDocumentProxy; close: () => void }

/** Opens the PDF of an exhibit. Rejects where the painter cannot make sense of it. */
export async function openPdf(exhibit: string, length: number): Promise<Opened> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  class Ranges extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      exhibitBytes(exhibit, begin, end - begin).then((bytes) => this.onDataRange(begin, bytes), fail);
    }
  }
  const own = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;
  const task = pdfjs.getDocument({
    range: new Ranges(length, null),
    disableStream: true,
    disableAutoFetch: true,
    rangeChunkSize: 1 << 18,
    // The painter draws on this page's own canvases, in this thread; what it
    // needs to know is read by its worker. It has no evaluator of code any more.
    disableWorkerRendering: true,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: own("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: own("standard_fonts"),
    wasmUrl: own("wasm"),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = () => { void task.destroy(); };
  try {
    return { doc: await Promise.race([task.promise, failed]), close };
  } catch (reason) {
    close();
    throw reason;
  }
}
