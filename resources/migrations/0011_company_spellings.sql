CREATE TABLE `company_spelling` (
	`spelling` text PRIMARY KEY NOT NULL,
	`company` text NOT NULL,
	`import_id` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
