package jp.chizai.portal.bench;

import java.sql.SQLException;

/** One piece of work of one client, done by the portal or by plain SQL: the floor that nobody can go below. */
interface Work extends AutoCloseable {

    /** Asks the portal; anything but success is an exception. */
    void portal();

    /** The same rows by plain SQL, in one transaction. */
    void floor() throws SQLException;

    @Override
    void close() throws SQLException;
}
