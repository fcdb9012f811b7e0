using YamlDotNet.RepresentationModel;

namespace BackPainBot.Core.Knowledge;

/// <content>The lists below a key.</content>
public sealed partial class YamlMap
{
    /// <summary>A list of texts; a single text counts as a list of one, a missing key as an empty list.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. PlacedTexts(key).Select(t => t.Text)];

    /// <summary>As <see cref="Texts"/>, each with its own line.</summary>
    public IReadOnlyList<PlacedText> PlacedTexts(string key)
    {
        if (Read(key) is not { } node)
            return [];
        if (TextsOf(node) is { } texts)
            return texts;
        Error(key, $"'{key}' must be a text or a list of texts");
        return [];
    }

    /// <summary>A list of choices: each element is a text or a list of texts. A missing key is an empty list.</summary>
    public IReadOnlyList<IReadOnlyList<PlacedText>> Choices(string key)
    {
        if (Read(key) is not { } node)
            return [];
        if (node is YamlSequenceNode list)
        {
            var choices = list.Children.Select(TextsOf).ToList();
            if (choices.TrueForAll(c => c is not null))
                return choices!;
        }

        Error(key, $"'{key}' must be a list of texts, or of lists of texts");
        return [];
    }

    /// <summary>A list of mappings below a key; empty when the key is missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (Read(key) is not { } node)
            return [];
        if (node is YamlSequenceNode list)
            return MapsIn(Place.Path, list, _errors);
        Error(key, $"'{key}' must be a list (- key: value)");
        return [];
    }

    internal static IReadOnlyList<YamlMap> MapsIn(string path, YamlSequenceNode list, LoadErrors errors)
    {
        var maps = new List<YamlMap>();
        foreach (var child in list.Children)
        {
            if (child is YamlMappingNode map)
                maps.Add(new YamlMap(path, map, errors));
            else
                errors.Add(path, LineOf(child), "each entry of this list must be a mapping (key: value)");
        }

        return maps;
    }

    private IReadOnlyList<PlacedText>? TextsOf(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [Placed(scalar)],
        YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode) => [.. list.Children.Cast<YamlScalarNode>().Select(Placed)],
        _ => null,
    };

    private PlacedText Placed(YamlScalarNode node) => new(node.Value ?? "", Place with { Line = LineOf(node) });
}
