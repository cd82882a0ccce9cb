import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs Neo4j Community until its standard input ends. Arguments: data folder, Bolt port, file of settings. The password comes in NEO4J_PASSWORD. */
class RunNeo4j {
  public static void main(String[] args) {
    try {
      run(args);
    } catch (Throwable cause) {
      // The whole trace is in the folder's logs; the last cause is what a person needs.
      while (cause.getCause() != null) cause = cause.getCause();
      System.err.println(cause.getClass().getSimpleName() + ": " + cause.getMessage());
      System.exit(1);
    }
  }

  private static void run(String[] args) throws Exception {
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .loadPropertiesFromFile(Path.of(args[2]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .build();
    // A password cannot be set to what it is, and nobody tells what it is.
    setPassword(service, UUID.randomUUID().toString());
    setPassword(service, System.getenv("NEO4J_PASSWORD"));
    System.out.println("ready");
    while (System.in.read() != -1) { }
    service.shutdown();
    System.exit(0);
  }

  private static void setPassword(DatabaseManagementService service, String password) {
    try (var transaction = service.database("system").beginTx()) {
      transaction.execute("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password)).close();
      transaction.commit();
    }
  }
}
