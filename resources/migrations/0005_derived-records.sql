DROP INDEX `series_identity`;--> statement-breakpoint
ALTER TABLE `series` ADD `derived_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `series_identity` ON `series` (`company_id`,`dataset`,`season`,`derived_by`);