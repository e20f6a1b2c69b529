import appShellEn from "./en/app-shell.json";
import applicationsEn from "./en/applications.json";
import auditLogEn from "./en/audit-log.json";
import callersEn from "./en/callers.json";
import commonEn from "./en/common.json";
import consultationsEn from "./en/consultations.json";
import dashboardEn from "./en/dashboard.json";
import exportsEn from "./en/exports.json";
import hypothesesEn from "./en/hypotheses.json";
import inquiriesEn from "./en/inquiries.json";
import inquiryCountsEn from "./en/inquiry-counts.json";
import outsideSeriesEn from "./en/outside-series.json";
import ownReportsEn from "./en/own-reports.json";
import placesEn from "./en/places.json";
import politicalEventsEn from "./en/political-events.json";
import reportsEn from "./en/reports.json";
import reportsPublishedEn from "./en/reports-published.json";
import schedulesEn from "./en/schedules.json";
import settingsEn from "./en/settings.json";
import signInEn from "./en/sign-in.json";
import staffEn from "./en/staff.json";
import todayEn from "./en/today.json";
import trendsEn from "./en/trends.json";
import trendsApplicationsEn from "./en/trends-applications.json";
import trendsConversionEn from "./en/trends-conversion.json";
import trendsEventsEn from "./en/trends-events.json";
import trendsMotivationsEn from "./en/trends-motivations.json";
import trendsWatchEn from "./en/trends-watch.json";
import appShellFr from "./fr/app-shell.json";
import applicationsFr from "./fr/applications.json";
import auditLogFr from "./fr/audit-log.json";
import callersFr from "./fr/callers.json";
import commonFr from "./fr/common.json";
import consultationsFr from "./fr/consultations.json";
import dashboardFr from "./fr/dashboard.json";
import exportsFr from "./fr/exports.json";
import hypothesesFr from "./fr/hypotheses.json";
import inquiriesFr from "./fr/inquiries.json";
import inquiryCountsFr from "./fr/inquiry-counts.json";
import outsideSeriesFr from "./fr/outside-series.json";
import ownReportsFr from "./fr/own-reports.json";
import placesFr from "./fr/places.json";
import politicalEventsFr from "./fr/political-events.json";
import reportsFr from "./fr/reports.json";
import reportsPublishedFr from "./fr/reports-published.json";
import schedulesFr from "./fr/schedules.json";
import settingsFr from "./fr/settings.json";
import signInFr from "./fr/sign-in.json";
import staffFr from "./fr/staff.json";
import todayFr from "./fr/today.json";
import trendsFr from "./fr/trends.json";
import trendsApplicationsFr from "./fr/trends-applications.json";
import trendsConversionFr from "./fr/trends-conversion.json";
import trendsEventsFr from "./fr/trends-events.json";
import trendsMotivationsFr from "./fr/trends-motivations.json";
import trendsWatchFr from "./fr/trends-watch.json";

/** Every word of the product, one file per noun. English sets the keys, French must have the same. */
export const en = {
  common: commonEn,
  "app-shell": appShellEn,
  "sign-in": signInEn,
  today: todayEn,
  inquiries: inquiriesEn,
  "inquiry-counts": inquiryCountsEn,
  hypotheses: hypothesesEn,
  callers: callersEn,
  consultations: consultationsEn,
  applications: applicationsEn,
  dashboard: dashboardEn,
  trends: trendsEn,
  "trends-events": trendsEventsEn,
  "trends-motivations": trendsMotivationsEn,
  "trends-applications": trendsApplicationsEn,
  "trends-conversion": trendsConversionEn,
  "trends-watch": trendsWatchEn,
  "political-events": politicalEventsEn,
  "outside-series": outsideSeriesEn,
  reports: reportsEn,
  "reports-published": reportsPublishedEn,
  schedules: schedulesEn,
  exports: exportsEn,
  staff: staffEn,
  "audit-log": auditLogEn,
  settings: settingsEn,
  "own-reports": ownReportsEn,
  places: placesEn,
};

export const fr: typeof en = {
  common: commonFr,
  "app-shell": appShellFr,
  "sign-in": signInFr,
  today: todayFr,
  inquiries: inquiriesFr,
  "inquiry-counts": inquiryCountsFr,
  hypotheses: hypothesesFr,
  callers: callersFr,
  consultations: consultationsFr,
  applications: applicationsFr,
  dashboard: dashboardFr,
  trends: trendsFr,
  "trends-events": trendsEventsFr,
  "trends-motivations": trendsMotivationsFr,
  "trends-applications": trendsApplicationsFr,
  "trends-conversion": trendsConversionFr,
  "trends-watch": trendsWatchFr,
  "political-events": politicalEventsFr,
  "outside-series": outsideSeriesFr,
  reports: reportsFr,
  "reports-published": reportsPublishedFr,
  schedules: schedulesFr,
  exports: exportsFr,
  staff: staffFr,
  "audit-log": auditLogFr,
  settings: settingsFr,
  "own-reports": ownReportsFr,
  places: placesFr,
};
