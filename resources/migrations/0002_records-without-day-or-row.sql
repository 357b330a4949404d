PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_record` (
	`id` integer PRIMARY KEY NOT NULL,
	`series_id` integer NOT NULL,
	`record_no` text NOT NULL,
	`day` integer,
	`version` integer NOT NULL,
	`shape_id` integer NOT NULL,
	`sheet_id` integer,
	`row` integer,
	`body` text NOT NULL,
	`outcomes` text NOT NULL,
	`holds_from` integer,
	`holds_until` integer
);
--> statement-breakpoint
INSERT INTO `__new_record`("id", "series_id", "record_no", "day", "version", "shape_id", "sheet_id", "row", "body", "outcomes", "holds_from", "holds_until") SELECT "id", "series_id", "record_no", "day", "version", "shape_id", "sheet_id", "row", "body", "outcomes", "holds_from", "holds_until" FROM `record`;--> statement-breakpoint
DROP TABLE `record`;--> statement-breakpoint
ALTER TABLE `__new_record` RENAME TO `record`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `record_identity` ON `record` (`series_id`,`record_no`);--> statement-breakpoint
CREATE INDEX `record_day` ON `record` (ifnull(day, -1),`id`);--> statement-breakpoint
CREATE INDEX `record_holds_until` ON `record` (`holds_until`) WHERE holds_until is not null;--> statement-breakpoint
CREATE TABLE `__new_tally` (
	`company_id` integer NOT NULL,
	`rule` text NOT NULL,
	`day` integer,
	`outcome` text NOT NULL,
	`records` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_tally`("company_id", "rule", "day", "outcome", "records") SELECT "company_id", "rule", "day", "outcome", "records" FROM `tally`;--> statement-breakpoint
DROP TABLE `tally`;--> statement-breakpoint
ALTER TABLE `__new_tally` RENAME TO `tally`;--> statement-breakpoint
CREATE UNIQUE INDEX `tally_identity` ON `tally` (`company_id`,`rule`,`day`,`outcome`);--> statement-breakpoint
CREATE UNIQUE INDEX `tally_without_day` ON `tally` (`company_id`,`rule`,`outcome`) WHERE day is null;--> statement-breakpoint
CREATE TABLE `__new_finding` (
	`record_id` integer NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`company_id` integer NOT NULL,
	`day` integer,
	`community` text,
	`from_at` integer,
	`due_at` integer,
	`actual_at` integer,
	PRIMARY KEY(`record_id`, `rule`)
);
--> statement-breakpoint
INSERT INTO `__new_finding`("record_id", "rule", "kind", "company_id", "day", "community", "from_at", "due_at", "actual_at") SELECT "record_id", "rule", "kind", "company_id", "day", "community", "from_at", "due_at", "actual_at" FROM `finding`;--> statement-breakpoint
DROP TABLE `finding`;--> statement-breakpoint
ALTER TABLE `__new_finding` RENAME TO `finding`;--> statement-breakpoint
CREATE INDEX `finding_company_rule` ON `finding` (`company_id`,`rule`,`day`,`record_id`);--> statement-breakpoint
CREATE INDEX `finding_day` ON `finding` (`day`,`record_id`,`rule`);--> statement-breakpoint
CREATE INDEX `finding_community` ON `finding` (`community`,`day`,`record_id`,`rule`) WHERE community is not null;--> statement-breakpoint
CREATE INDEX `finding_done_late` ON `finding` ((actual_at - due_at),`record_id`,`rule`) WHERE actual_at is not null and due_at is not null;--> statement-breakpoint
CREATE INDEX `finding_not_done` ON `finding` (`due_at`,record_id desc,rule desc) WHERE actual_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX `finding_without_deadline` ON `finding` (`record_id`,`rule`) WHERE due_at is null;--> statement-breakpoint
CREATE TABLE `__new_pending` (
	`record_id` integer NOT NULL,
	`rule` text NOT NULL,
	`company_id` integer NOT NULL,
	`day` integer,
	`from_at` integer,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`record_id`, `rule`)
);
--> statement-breakpoint
INSERT INTO `__new_pending`("record_id", "rule", "company_id", "day", "from_at", "due_at") SELECT "record_id", "rule", "company_id", "day", "from_at", "due_at" FROM `pending`;--> statement-breakpoint
DROP TABLE `pending`;--> statement-breakpoint
ALTER TABLE `__new_pending` RENAME TO `pending`;--> statement-breakpoint
CREATE INDEX `pending_due` ON `pending` (`due_at`,`record_id`,`rule`);