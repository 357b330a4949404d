CREATE TABLE `__new_source_file` (
	`id` integer PRIMARY KEY NOT NULL,
	`import_id` integer NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_source_file`("id", "import_id", "name", "sha256", "bytes", "received_at") SELECT source_file.id, import_id, name, sha256, bytes, started_at FROM `source_file` JOIN `import_run` ON import_run.id = import_id;--> statement-breakpoint
DROP TABLE `source_file`;--> statement-breakpoint
ALTER TABLE `__new_source_file` RENAME TO `source_file`;--> statement-breakpoint
CREATE INDEX `source_file_sha256` ON `source_file` (`sha256`);
