CREATE TABLE `finding_state_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`decision_id` integer NOT NULL,
	`company` text NOT NULL,
	`dataset` text NOT NULL,
	`season` integer NOT NULL,
	`record_no` text NOT NULL,
	`rule` text NOT NULL,
	`version` integer NOT NULL,
	`told` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `state_decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_state_change_finding` ON `finding_state_change` (`company`,`dataset`,`season`,`record_no`,`rule`,`id`);--> statement-breakpoint
CREATE INDEX `finding_state_change_decision` ON `finding_state_change` (`decision_id`);--> statement-breakpoint
CREATE TABLE `state_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` integer NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `state_decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `state_attachment_decision` ON `state_attachment` (`decision_id`);--> statement-breakpoint
CREATE INDEX `state_attachment_sha256` ON `state_attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `state_decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`state` text NOT NULL,
	`ground` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `state_decision_state` ON `state_decision` (`state`);