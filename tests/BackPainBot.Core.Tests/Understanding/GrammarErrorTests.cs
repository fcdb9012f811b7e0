using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

public class GrammarErrorTests
{
    private const string Folder = "knowledge/understanding/";

    [Fact]
    public void The_files_of_this_repository_have_no_errors() => Errors(static files => files).ShouldBeEmpty();

    [Fact]
    public void A_missing_file_is_told() =>
        Errors(static files => files.Where(f => f.Path != $"{Folder}scopes.yaml")).ShouldBe([$"{Folder}scopes.yaml:1: the file is missing or unreadable"]);

    [Fact]
    public void A_file_that_nobody_reads_is_told() =>
        Errors(static files => files.Append(new SourceFile($"{Folder}extra.yaml", "a: b"))).Single().ShouldStartWith($"{Folder}extra.yaml:1: unknown file");

    [Theory]
    [InlineData("terms:\n  - { id: a, words: [how (do|can i] }", "cues.yaml:2: the phrase 'how (do|can i' has an open bracket")]
    [InlineData("terms:\n  - { id: a, words: [<gett> up] }", "cues.yaml:2: the phrase '<gett> up' names no word class with <gett> (the classes stand in knowledge/understanding/classes.yaml)")]
    [InlineData("terms:\n  - { id: a, words: [(the)] }", "cues.yaml:2: the phrase '(the)' may be empty")]
    [InlineData("terms:\n  - { id: a, words: [how do|can i] }", "cues.yaml:2: the phrase 'how do|can i' has a '|' outside of brackets")]
    [InlineData("terms:\n  - { id: a, words: [how do) i] }", "cues.yaml:2: the phrase 'how do) i' has a ')' outside of brackets")]
    public void A_phrase_that_cannot_be_read_is_told_with_its_place(string text, string error) =>
        Errors(files => Replaced(files, "cues", text)).ShouldContain($"{Folder}{error}");

    /// <summary>Two to the power of 200 rows of words, were they written out; the terms that rules need are missing, which is told quickly.</summary>
    [Fact]
    public void Brackets_do_not_multiply_out()
    {
        var phrase = string.Concat(Enumerable.Range(0, 200).Select(i => $"(x{i} y{i}|z{i}) "));
        Errors(files => Replaced(files, "cues", $"terms:\n  - {{ id: a, words: [{phrase}] }}")).ShouldNotContain(e => e.Contains("cues.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_asks_for_an_unknown_term_is_told() =>
        Errors(files => Replaced(files, "combinations", "rules:\n  - { gives: \"region:groin\", when: [\"region:nowhere\"] }"))
            .ShouldBe([$"{Folder}combinations.yaml:2: there is no term 'region:nowhere'"]);

    [Fact]
    public void An_unknown_key_is_told() =>
        Errors(files => Replaced(files, "combinations", "rules: []\nmore: 1")).Single().ShouldStartWith($"{Folder}combinations.yaml:2: unknown key 'more'");

    [Theory]
    [InlineData("weights: |\n  any off_topic 1\n  word:ball tool_question", "'word:ball tool_question' is no evidence with an intent and a whole number after each other")]
    [InlineData("weights: |\n  any off_topic 1\n  word:ball tool_question much", "'word:ball tool_question much' is no evidence with an intent and a whole number after each other")]
    [InlineData("weights: |\n  any off_topic 1\n  word:ball juggling 4", "there is no intent 'juggling'")]
    public void A_weight_that_cannot_be_read_is_told(string text, string error) =>
        Errors(files => Replaced(files, "weights", $"surest: 30\n{text}")).ShouldBe([$"{Folder}weights.yaml:4: {error}"]);

    [Fact]
    public void Evidence_that_no_longer_means_anything_is_no_error() =>
        Errors(files => Replaced(files, "weights", "surest: 30\nweights: |\n  cue:no-such-cue tool_question 4\n")).ShouldBeEmpty();

    private static IEnumerable<SourceFile> Replaced(IEnumerable<SourceFile> files, string name, string text) =>
        files.Select(f => f.Path == $"{Folder}{name}.yaml" ? f with { Text = text } : f);

    private static List<string> Errors(Func<IEnumerable<SourceFile>, IEnumerable<SourceFile>> change)
    {
        var all = RealBot.Files("knowledge");
        var errors = new LoadErrors();
        var knowledge = KnowledgeLoader.Load([.. all.Where(f => !f.Path.StartsWith(Folder, StringComparison.Ordinal))], errors).ShouldNotBeNull();
        var recognizer = Recognizer.Create(knowledge, [.. change(all.Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)))], errors);
        (recognizer is null).ShouldBe(errors.Any);
        return [.. errors.All.Select(e => e.ToString())];
    }
}
