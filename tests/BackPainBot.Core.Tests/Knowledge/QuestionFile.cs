using YamlDotNet.RepresentationModel;

namespace BackPainBot.Core.Tests.Knowledge;

/// <summary>A question of <c>tests/questions/questions.yaml</c>.</summary>
/// <param name="Ask">As somebody would type it.</param>
/// <param name="Holds">Of each group, "a|b|c", one phrase must be in the answer.</param>
/// <param name="Says"><c>not-said</c>, <c>not-yet</c> or null.</param>
/// <param name="AsksWhich">Subjects that the answer must name.</param>
/// <param name="Technique">Which technique is running; null for none.</param>
internal sealed record Question(string Ask, IReadOnlyList<string> Holds, string? Says, IReadOnlyList<string> AsksWhich, string? Technique);

/// <summary>Reads them.</summary>
internal static class QuestionFile
{
    public static Dictionary<string, Question> Read()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "questions", "questions.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var questions = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["questions"];
        return questions.Cast<YamlMappingNode>().ToDictionary(q => Text(q, "id")!, Of, StringComparer.Ordinal);
    }

    private static Question Of(YamlMappingNode map) => new(
        Text(map, "ask")!, Texts(map, "holds"), Text(map, "says"), Texts(map, "asks-which"), Text(map, "context") is null ? null : Text(map, "technique"));

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;

    private static IReadOnlyList<string> Texts(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var node) ? [.. ((YamlSequenceNode)node).Select(n => ((YamlScalarNode)n).Value!)] : [];
}
