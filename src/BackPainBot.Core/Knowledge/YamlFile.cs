using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BackPainBot.Core.Knowledge;

/// <summary>Opens a YAML file as a <see cref="YamlMap"/> or a list of them, with every fault told by file and line.</summary>
public static class YamlFile
{
    /// <summary>The mapping at the top of the file; null, with an error added, when there is none.</summary>
    public static YamlMap? Map(SourceFile file, LoadErrors errors) =>
        Root(file, errors) switch
        {
            null => null,
            YamlMappingNode map => new YamlMap(file.Path, map, errors),
            var other => Refuse<YamlMap?>(file, other, "the file must be a mapping (key: value)", errors),
        };

    /// <summary>The list of mappings at the top of the file; empty, with an error added, when there is none.</summary>
    public static IReadOnlyList<YamlMap> List(SourceFile file, LoadErrors errors) =>
        Root(file, errors) switch
        {
            null => [],
            YamlSequenceNode list => YamlMap.MapsIn(file.Path, list, errors),
            var other => Refuse<IReadOnlyList<YamlMap>>(file, other, "the file must be a list (- key: value)", errors) ?? [],
        };

    private static YamlNode? Root(SourceFile file, LoadErrors errors)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(file.Text);
        var parser = new Parser(reader);
        try
        {
            stream.Load(parser);
        }
        catch (YamlException e)
        {
            errors.Add(file.Path, Line(e.Start), $"not readable as YAML: {FirstLine(e.InnerException?.Message ?? e.Message)}");
            return null;
        }
        catch (Exception)
        {
            // YamlDotNet 16.3 throws other kinds for some broken texts (InvalidOperationException where a list is not closed before
            // the next key), without a place. The last event that it read is the nearest there is.
            var last = parser.Current?.End ?? Mark.Empty;
            errors.Add(file.Path, Line(last), "not readable as YAML from here on: is a [, { or quote left open?");
            return null;
        }

        if (stream.Documents.Count == 1)
            return stream.Documents[0].RootNode;

        errors.Add(file.Path, 1, stream.Documents.Count == 0 ? "the file is empty" : "the file must hold one YAML document");
        return null;
    }

    private static T? Refuse<T>(SourceFile file, YamlNode node, string what, LoadErrors errors)
    {
        errors.Add(file.Path, Line(node.Start), what);
        return default;
    }

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('.', '\r');
}
