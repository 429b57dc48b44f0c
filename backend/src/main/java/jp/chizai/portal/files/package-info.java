/**
 * Files that people send and take: what a file is by its content, whatever it is called, and how it is handed out so that
 * nothing in it is carried out. Tables as people keep them, CSV and XLSX, are read with every limit an unknown file needs,
 * and written as data; nothing but the JDK takes part: a workbook is a few XML files in a ZIP, and only what is needed of
 * them is opened.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package jp.chizai.portal.files;
