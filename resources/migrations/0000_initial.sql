CREATE TABLE `check_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`as_of` integer NOT NULL,
	`scope` text NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `company` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_name_unique` ON `company` (`name`);--> statement-breakpoint
CREATE TABLE `finding` (
	`record_id` integer NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`company_id` integer NOT NULL,
	`day` integer NOT NULL,
	`community` text,
	`from_at` integer,
	`due_at` integer,
	`actual_at` integer,
	PRIMARY KEY(`record_id`, `rule`)
);
--> statement-breakpoint
CREATE INDEX `finding_company_rule` ON `finding` (`company_id`,`rule`,`day`,`record_id`);--> statement-breakpoint
CREATE INDEX `finding_day` ON `finding` (`day`,`record_id`,`rule`);--> statement-breakpoint
CREATE INDEX `finding_community` ON `finding` (`community`,`day`,`record_id`,`rule`) WHERE community is not null;--> statement-breakpoint
CREATE INDEX `finding_done_late` ON `finding` ((actual_at - due_at),`record_id`,`rule`) WHERE actual_at is not null and due_at is not null;--> statement-breakpoint
CREATE INDEX `finding_not_done` ON `finding` (`due_at`,record_id desc,rule desc) WHERE actual_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX `finding_without_deadline` ON `finding` (`record_id`,`rule`) WHERE due_at is null;--> statement-breakpoint
CREATE TABLE `import_issue` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`sheet_id` integer,
	`file` text NOT NULL,
	`sheet` text,
	`row` integer,
	`column` text,
	`value` text,
	`code` text NOT NULL,
	`severity` text NOT NULL,
	`detail` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `source_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_issue_sheet` ON `import_issue` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` integer PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`actor` text NOT NULL,
	`undone_at` integer,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `pending` (
	`record_id` integer NOT NULL,
	`rule` text NOT NULL,
	`company_id` integer NOT NULL,
	`day` integer NOT NULL,
	`from_at` integer,
	`due_at` integer NOT NULL,
	PRIMARY KEY(`record_id`, `rule`)
);
--> statement-breakpoint
CREATE INDEX `pending_due` ON `pending` (`due_at`,`record_id`,`rule`);--> statement-breakpoint
CREATE TABLE `preference` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `record` (
	`id` integer PRIMARY KEY NOT NULL,
	`series_id` integer NOT NULL,
	`record_no` text NOT NULL,
	`day` integer NOT NULL,
	`version` integer NOT NULL,
	`shape_id` integer NOT NULL,
	`sheet_id` integer NOT NULL,
	`row` integer NOT NULL,
	`body` text NOT NULL,
	`outcomes` text NOT NULL,
	`holds_from` integer,
	`holds_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_identity` ON `record` (`series_id`,`record_no`);--> statement-breakpoint
CREATE INDEX `record_holds_until` ON `record` (`holds_until`) WHERE holds_until is not null;--> statement-breakpoint
CREATE TABLE `record_version` (
	`record_id` integer NOT NULL,
	`version` integer NOT NULL,
	`shape_id` integer NOT NULL,
	`sheet_id` integer NOT NULL,
	`row` integer NOT NULL,
	`body` text NOT NULL,
	`replaced_by` integer NOT NULL,
	PRIMARY KEY(`record_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` integer PRIMARY KEY NOT NULL,
	`company_id` integer NOT NULL,
	`dataset` text NOT NULL,
	`season` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_identity` ON `series` (`company_id`,`dataset`,`season`);--> statement-breakpoint
CREATE TABLE `shape` (
	`id` integer PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`fields` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shape_fields` ON `shape` (`dataset`,`fields`);--> statement-breakpoint
CREATE TABLE `sheet_count` (
	`sheet_id` integer NOT NULL,
	`company` text NOT NULL,
	`rows` integer NOT NULL,
	`accepted` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`rejected` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `company`),
	FOREIGN KEY (`sheet_id`) REFERENCES `source_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_file` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_file_sha256` ON `source_file` (`sha256`);--> statement-breakpoint
CREATE TABLE `source_sheet` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_id` integer NOT NULL,
	`name` text,
	`dataset` text NOT NULL,
	`plan` text NOT NULL,
	`columns` text NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `source_file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tally` (
	`company_id` integer NOT NULL,
	`rule` text NOT NULL,
	`day` integer NOT NULL,
	`outcome` text NOT NULL,
	`records` integer NOT NULL,
	PRIMARY KEY(`company_id`, `rule`, `day`, `outcome`)
);
