import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Imports a file as Gephi does and prints what its graph then holds, one JSON object a line. */
public class Import {
    static final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(args[0]));
        if (container == null) {
            throw new IllegalStateException(args[0] + ": Gephi has no importer for it");
        }
        importer.process(container, new DefaultProcessor(), workspace);
        for (Issue issue : container.getReport().getIssuesList(1000)) {
            print("issue", String.valueOf(issue.getLevel()), "message", issue.getMessage());
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        for (Node n : model.getGraph().getNodes()) {
            print("node", n.getId().toString(), "label", n.getLabel(), "kind", text(n, "kind"),
                "aliases", text(n, "aliases"), "concept", text(n, "concept"));
        }
        for (Edge e : model.getGraph().getEdges()) {
            Object type = e.getTypeLabel();
            print("edge", e.getId().toString(), "source", e.getSource().getId().toString(),
                "target", e.getTarget().getId().toString(), "type", type == null ? null : type.toString(),
                "label", e.getLabel(), "weight", Double.toString(e.getWeight()),
                "directed", Boolean.toString(e.isDirected()),
                "sentence", text(e, "sentence"), "rule", text(e, "rule"), "claim", text(e, "claim"), "words", text(e, "words"));
        }
        System.exit(0);
    }

    /** The value in the column of a title, as Gephi's data table shows it. */
    static String text(Element e, String title) {
        for (Column c : e.getTable()) {
            if (c.getTitle().equals(title)) {
                Object v = e.getAttribute(c);
                return v == null ? "" : v.toString();
            }
        }
        return "";
    }

    static void print(String... pairs) {
        StringBuilder line = new StringBuilder("{");
        for (int i = 0; i < pairs.length; i++) {
            line.append(i == 0 ? "" : i % 2 == 0 ? "," : ":").append(quoted(pairs[i] == null ? "" : pairs[i]));
        }
        out.println(line.append("}"));
    }

    static String quoted(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > 126) {
                b.append(String.format("\\u%04x", (int) c));
            } else {
                b.append(c);
            }
        }
        return b.append('"').toString();
    }
}
