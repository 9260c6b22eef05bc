import java.awt.Font;
import java.io.File;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gephi.appearance.api.AppearanceController;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.api.Partition;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.appearance.plugin.PartitionElementColorTransformer;
import org.gephi.appearance.plugin.palette.PaletteManager;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Draws a file as Gephi's Preview does: as the file is opened, or with "arranged" as its Appearance and Layout
 * panels colour and place it. Picture FILE PNG [arranged]
 */
public class Picture {
    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(args[0]));
        container.getLoader().setAutoScale(false); // as docs/gephi.md says
        importer.process(container, new DefaultProcessor(), workspace);
        if (args.length > 2) {
            arrange(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace), workspace);
        }
        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties p = preview.getModel(workspace).getProperties();
        p.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        p.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        p.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 18));
        p.putValue(PreviewProperty.SHOW_EDGE_LABELS, true);
        p.putValue(PreviewProperty.EDGE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 12));
        p.putValue(PreviewProperty.EDGE_CURVED, false);
        p.putValue(PreviewProperty.EDGE_THICKNESS, 1.5f);
        preview.refreshPreview(workspace);
        PDFExporter exporter = new PDFExporter();
        exporter.setWorkspace(workspace);
        exporter.setPageSize(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
        exporter.setMarginTop(12);
        exporter.setMarginBottom(12);
        exporter.setMarginLeft(12);
        exporter.setMarginRight(12);
        File pdf = File.createTempFile("gephi", ".pdf"); // Gephi's PNG exporter asks for a screen
        pdf.deleteOnExit();
        Lookup.getDefault().lookup(ExportController.class).exportFile(pdf, exporter);
        try (PDDocument document = PDDocument.load(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110), "png", new File(args[1]));
        }
        System.exit(0);
    }

    /** Colours by kind (Appearance, Nodes, Partition), and ForceAtlas 2. */
    static void arrange(GraphModel model, Workspace workspace) {
        AppearanceController appearance = Lookup.getDefault().lookup(AppearanceController.class);
        AppearanceModel looks = appearance.getModel(workspace);
        for (Column c : model.getNodeTable()) {
            if (c.getTitle().equals("kind")) {
                Function colour = looks.getNodeFunction(c, PartitionElementColorTransformer.class);
                Partition kinds = ((PartitionFunction) colour).getPartition();
                kinds.setColors(model.getGraph(), PaletteManager.getInstance().generatePalette(kinds.size(model.getGraph())).getColors());
                appearance.transform(colour);
            }
        }
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setAdjustSizes(true);
        layout.setScalingRatio(200.0);
        layout.setGravity(60.0);
        layout.initAlgo();
        for (int i = 0; i < 2000 && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }
}
