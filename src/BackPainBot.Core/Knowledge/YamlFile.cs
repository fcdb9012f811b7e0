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
        try
        {
            using var reader = new StringReader(file.Text);
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            errors.Add(file.Path, (int)Math.Max(1, e.Start.Line), $"not readable as YAML: {FirstLine(e.InnerException?.Message ?? e.Message)}");
            return null;
        }

        if (stream.Documents.Count == 1)
            return stream.Documents[0].RootNode;

        errors.Add(file.Path, 1, stream.Documents.Count == 0 ? "the file is empty" : "the file must hold one YAML document");
        return null;
    }

    private static T? Refuse<T>(SourceFile file, YamlNode node, string what, LoadErrors errors)
    {
        errors.Add(file.Path, (int)Math.Max(1, node.Start.Line), what);
        return default;
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('.', '\r');
}
