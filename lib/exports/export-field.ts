/** How the cells of a field are written where a format has types. */
export type CellType = "text" | "number" | "day" | "time" | "moment";

/**
 * What can be taken of an inquiry, in the order of the columns. `group` is how the form shows it; ticked from the start is
 * only what tells nothing of who the caller is.
 */
export const exportFields = [
  { key: "number", group: "inquiry", type: "number", ticked: true },
  { key: "receivedOn", group: "inquiry", type: "day", ticked: true },
  { key: "receivedTime", group: "inquiry", type: "time", ticked: false },
  { key: "kind", group: "inquiry", type: "text", ticked: true },
  { key: "repeatOf", group: "inquiry", type: "number", ticked: false },
  { key: "office", group: "inquiry", type: "text", ticked: true },
  { key: "lawyer", group: "inquiry", type: "text", ticked: true },
  { key: "takenBy", group: "inquiry", type: "text", ticked: false },
  { key: "channel", group: "inquiry", type: "text", ticked: true },
  { key: "source", group: "inquiry", type: "text", ticked: true },
  { key: "loggedAt", group: "inquiry", type: "moment", ticked: false },
  { key: "callerKey", group: "caller", type: "text", ticked: false },
  { key: "callerName", group: "caller", type: "text", ticked: false },
  { key: "preferredName", group: "caller", type: "text", ticked: false },
  { key: "language", group: "caller", type: "text", ticked: false },
  { key: "phones", group: "caller", type: "text", ticked: false },
  { key: "emails", group: "caller", type: "text", ticked: false },
  { key: "citizenships", group: "caller", type: "text", ticked: false },
  { key: "citizenshipNames", group: "caller", type: "text", ticked: false },
  { key: "country", group: "answers", type: "text", ticked: true },
  { key: "countryName", group: "answers", type: "text", ticked: true },
  { key: "state", group: "answers", type: "text", ticked: true },
  { key: "stateName", group: "answers", type: "text", ticked: true },
  { key: "motivationAnswer", group: "answers", type: "text", ticked: true },
  { key: "motivations", group: "answers", type: "text", ticked: true },
  { key: "connection", group: "answers", type: "text", ticked: true },
  { key: "connectionKinds", group: "answers", type: "text", ticked: true },
  { key: "readiness", group: "answers", type: "text", ticked: true },
  { key: "stage", group: "journey", type: "text", ticked: true },
  { key: "consultedOn", group: "journey", type: "day", ticked: true },
  { key: "retainedOn", group: "journey", type: "day", ticked: true },
  { key: "applications", group: "journey", type: "number", ticked: true },
  { key: "programme", group: "journey", type: "text", ticked: true },
  { key: "invitedOn", group: "journey", type: "day", ticked: true },
  { key: "filedOn", group: "journey", type: "day", ticked: true },
  { key: "decidedOn", group: "journey", type: "day", ticked: true },
  { key: "decision", group: "journey", type: "text", ticked: true },
  { key: "closedFor", group: "journey", type: "text", ticked: true },
  { key: "closedOn", group: "journey", type: "day", ticked: true },
  { key: "matterNumber", group: "journey", type: "text", ticked: false },
  { key: "sensitiveMotivations", group: "protected", type: "text", ticked: false },
  { key: "otherParties", group: "protected", type: "text", ticked: false },
  { key: "note", group: "protected", type: "text", ticked: false },
] as const satisfies readonly { key: string; group: string; type: CellType; ticked: boolean }[];

export type ExportField = (typeof exportFields)[number]["key"];
export type ExportFieldGroup = (typeof exportFields)[number]["group"];
export const exportFieldKeys = exportFields.map(({ key }) => key) as [ExportField, ...ExportField[]];
export const exportFieldGroups: readonly ExportFieldGroup[] = [
  "inquiry",
  "answers",
  "journey",
  "caller",
  "protected",
];

/** The fields asked for, each once, in the order of the columns. */
export function inColumnOrder(asked: readonly string[]) {
  return exportFields.filter(({ key }) => asked.includes(key));
}
