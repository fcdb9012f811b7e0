using System.Text.Json.Nodes;
using BackPainBot.Core.Understanding;
using BackPainBot.Transcripts;

namespace BackPainBot.Core.Tests.Understanding;

public class UtteranceFrameTests
{
    [Fact]
    public void A_line_is_answered_with_all_keys_in_order() =>
        Answer("""{"id":"a-1","text":"left sit bone hurts for 3 weeks, 6/10","context":null}""").ShouldBe(
            """{"id":"a-1","intent":"describe_pain","muscles":[],"regions":["buttock"],"side":"left","timing":[],"negated_regions":[],"red_flags":[],"tool":null,"pain_score":6,"duration":"3 weeks"}""");

    [Fact]
    public void A_command_of_ours_is_printed_as_the_nearest_of_the_interface() =>
        JsonNode.Parse(Answer("""{"id":7,"text":"slower","context":"step"}"""))!["intent"]!.GetValue<string>().ShouldBe("repeat");

    [Fact]
    public void What_only_asks_for_care_is_no_red_flag_to_a_program() =>
        JsonNode.Parse(Answer("""{"id":1,"text":"i have sciatica, lower back hurts"}"""))!["red_flags"]!.AsArray().ShouldBeEmpty();

    [Theory]
    [InlineData("nonsense", """{"id":null,"error":"the line is not JSON"}""")]
    [InlineData("", """{"id":null,"error":"the line is not JSON"}""")]
    [InlineData("[1]", """{"id":null,"error":"the line must be an object with 'id' and 'text'"}""")]
    [InlineData("null", """{"id":null,"error":"the line must be an object with 'id' and 'text'"}""")]
    [InlineData("""{"id":"x"}""", """{"id":"x","error":"'text' must be a text"}""")]
    [InlineData("""{"id":"x","text":5}""", """{"id":"x","error":"'text' must be a text"}""")]
    [InlineData("""{"id":1,"id":2,"text":"hi"}""", """{"id":null,"error":"a key stands twice in the line"}""")]
    [InlineData("""{"id":"x","text":"next","context":"steps"}""", """{"id":"x","error":"'context' must be \"step\" or null"}""")]
    [InlineData("""{"id":"x","text":"next","context":1}""", """{"id":"x","error":"'context' must be \"step\" or null"}""")]
    public void A_bad_line_gets_a_line_that_says_why(string line, string answer) => Answer(line).ShouldBe(answer);

    private static string Answer(string line)
    {
        UtteranceFrame.TryAnswer(RealBot.Instance.Recognizer, line, out var answer).ShouldBe(!answer.Contains("\"error\"", StringComparison.Ordinal));
        return answer;
    }
}
