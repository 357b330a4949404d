CREATE TABLE `unchanged_row` (
	`sheet_id` integer NOT NULL,
	`row` integer NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `row`)
);
--> statement-breakpoint
CREATE INDEX `unchanged_row_record` ON `unchanged_row` (`record_id`,`sheet_id`);