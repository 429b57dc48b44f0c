package jp.chizai.portal.identity;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Browser sessions in PostgreSQL, through a database role of their own, so that any replica serves a browser. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String TRANSACTIONS = "springSessionTransactionOperations";

    /** Sessions have their own transactions: they must not take a connection of a tenant's pool as well. */
    @Bean(name = TRANSACTIONS, defaultCandidate = false)
    @Qualifier(TRANSACTIONS)
    TransactionOperations sessionTransactions(@SpringSessionDataSource DataSource sessionPool) {
        return new TransactionTemplate(new JdbcTransactionManager(sessionPool));
    }

    /** What a release before this one stored and this one cannot read counts as absent: its owner signs in again. */
    @Bean(name = "springSessionConversionService", defaultCandidate = false)
    @Qualifier("springSessionConversionService")
    ConversionService sessionAttributes() {
        DeserializingConverter strict = new DeserializingConverter(getClass().getClassLoader());
        GenericConversionService attributes = new GenericConversionService();
        attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
        attributes.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return strict.convert(bytes);
            } catch (SerializationFailedException e) {
                return null;
            }
        });
        return attributes;
    }
}
