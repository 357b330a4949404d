CREATE TABLE `visit` (
	`id` integer PRIMARY KEY NOT NULL,
	`no` text NOT NULL,
	`company_id` integer NOT NULL,
	`place` text NOT NULL,
	`where` text NOT NULL,
	`day` integer NOT NULL,
	`inspectors` text NOT NULL,
	`asked` text NOT NULL,
	`note` text,
	`opened_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`signed_at` integer,
	`signed_by` text,
	FOREIGN KEY (`company_id`) REFERENCES `company`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visit_no_unique` ON `visit` (`no`);--> statement-breakpoint
CREATE TABLE `visit_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`visit_id` integer NOT NULL,
	`item` text NOT NULL,
	`answer` text,
	`note` text,
	`reason` text,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_entry_item` ON `visit_entry` (`item`,`visit_id`,`id`);--> statement-breakpoint
CREATE TABLE `visit_photo` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` integer NOT NULL,
	`item` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_photo_visit` ON `visit_photo` (`visit_id`);--> statement-breakpoint
CREATE INDEX `visit_photo_sha256` ON `visit_photo` (`sha256`);