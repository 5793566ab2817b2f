/** Why a move cannot begin or go on. Nothing was lost: the source is as it was. */
export type MoveFault =
  | "source_not_found"
  | "source_in_use"
  | "source_version"
  | "source_changed"
  | "target_not_empty"
  | "already_moved"
  | "verification_failed";

/** The message says what to do. */
export class MoveRefused extends Error {
  readonly fault: MoveFault;
  constructor(fault: MoveFault, message: string) {
    super(message);
    this.name = "MoveRefused";
    this.fault = fault;
  }
}
