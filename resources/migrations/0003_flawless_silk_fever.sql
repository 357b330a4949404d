CREATE TABLE `remembered_mapping` (
	`company` text NOT NULL,
	`dataset` text NOT NULL,
	`layout` integer NOT NULL,
	`choices` text NOT NULL,
	`import_id` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`actor` text NOT NULL,
	PRIMARY KEY(`company`, `dataset`, `layout`),
	FOREIGN KEY (`import_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
);
