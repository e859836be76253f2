import { serveWorker } from "./serveWorker";

// The script of the library's own workers, and of nothing else.
serveWorker();
