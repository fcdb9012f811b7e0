using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class FileErrorTests
{
    [Theory]
    [InlineData(Tone)]
    [InlineData(Sides)]
    public void A_file_of_which_there_is_one_must_be_there(string path) =>
        Good.Without(path).Errors().ShouldContain($"{path}:1: the file is missing (knowledge/README.md shows what stands in it)");

    [Theory]
    [InlineData("knowledge/muscels/psoas.yaml")]
    [InlineData("knowledge/tools-more.yaml")]
    [InlineData("knowledge/muscles/deep/psoas.yaml")]
    [InlineData("dialogs/welcome.yaml")]
    public void A_file_that_belongs_nowhere_is_an_error(string path) =>
        Good.With(path, "a: b").ShouldTell(path, "a: b", "no file of this name belongs here (knowledge/README.md lists the kinds)");

    [Fact]
    public void A_file_that_would_be_silently_passed_over_is_an_error() =>
        Good.With("knowledge/muscles/new.yml", "a: b").ShouldTell("knowledge/muscles/new.yml", "a: b", "the file is not read: let its name end in .yaml");

    [Fact]
    public void A_list_where_a_mapping_belongs_is_an_error() =>
        Good.With("knowledge/muscles/new.yaml", "- a").ShouldTell("knowledge/muscles/new.yaml", "a", "the file must be a mapping (key: value)");

    [Fact]
    public void A_mapping_where_a_list_belongs_is_an_error() =>
        Good.With(Tone, "word: safe").ShouldTell(Tone, "word", "the file must be a list (- key: value)");

    [Fact]
    public void What_is_no_yaml_is_told_at_its_line() =>
        Good.With(Tone, "- { word: safe, because: of }\n- { word: [ }").Errors().ShouldHaveSingleItem().ShouldStartWith($"{Tone}:2: not readable as YAML: ");

    [Fact]
    public void A_list_that_is_left_open_is_told_where_reading_stopped() =>
        Good.With(Tone, "- word: safe\n  because: of\n  except: [a safe\n\nword:")
            .ShouldTell(Tone, "except", "not readable as YAML from here on: is a [, { or quote left open?");

    [Fact]
    public void An_empty_file_is_an_error() =>
        Good.With(Tone, "# nothing yet").ShouldTell(Tone, "nothing", "the file is empty");

    [Fact]
    public void A_list_where_a_text_belongs_is_an_error() =>
        Good.Replace(Psoas, "plain: a deep muscle in front of the low back", "plain: [deep]").ShouldTell(Psoas, "plain", "'plain' must be a text");

    [Fact]
    public void A_text_where_a_list_of_mappings_belongs_is_an_error() =>
        Good.Append(Piriformis, "topics: none").ShouldTell(Piriformis, "topics", "'topics' must be a list (- key: value)");
}
