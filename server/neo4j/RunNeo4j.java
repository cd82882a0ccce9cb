import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j Community until its standard input ends. Arguments: data folder, Bolt port. The password comes in NEO4J_PASSWORD. */
class RunNeo4j {
  public static void main(String[] args) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, 1280L * 1024 * 1024)
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(2))
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .build();
    setPassword(service, System.getenv("NEO4J_PASSWORD"));
    System.out.println("ready");
    while (System.in.read() != -1) { }
    service.shutdown();
    System.exit(0);
  }

  private static void setPassword(org.neo4j.dbms.api.DatabaseManagementService service, String password) {
    try (var transaction = service.database("system").beginTx()) {
      transaction.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", java.util.Map.of("password", password)).close();
      transaction.commit();
    }
  }
}
