import { CommanderError } from "commander";

/** What a command gives up with when the world outside is not as it should be: one line, exit code 1. */
export function failure(message: string): CommanderError {
  return new CommanderError(1, "orsak.failure", message);
}

/** What a command gives up with when it was called wrongly: one line, exit code 2. */
export function wrongUsage(message: string): CommanderError {
  return new CommanderError(2, "orsak.usage", message);
}

/** Why the file system refused, in words; undefined when it was something else that failed. */
export function fileTrouble(error: unknown): string | undefined {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case "ENOENT":
      return "there is no such file or folder";
    case "ENOTDIR":
      return "a part of its path is a file, not a folder";
    case "EISDIR":
      return "it is a folder, expected a file";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "ENAMETOOLONG":
      return "its name is too long";
    case "ENOSPC":
      return "the disk is full";
    case "EROFS":
      return "the disk is read-only";
    default:
      return undefined;
  }
}

/** A message of the library as the command says it: of `drivers` it runs the form that can show how far it has come. */
export function libraryMessage(message: string): string {
  return message.replace(/^driversAsync:/, "drivers:");
}
