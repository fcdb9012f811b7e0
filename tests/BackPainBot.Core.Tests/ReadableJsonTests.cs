using System.Text;
using System.Text.Json;
using BackPainBot.Core.Tests.Dialogs;

namespace BackPainBot.Core.Tests;

public sealed class ReadableJsonTests
{
    [Fact]
    public void It_is_the_text_that_the_stored_form_has()
    {
        var talk = new Talk();
        foreach (var said in (string[])["how do i work my psoas", "none", "what is “a” <b>source</b>?", "start"])
            talk.Say(said);

        Written(talk).ShouldBe(JsonSerializer.Serialize(talk.Last, CoreJson.Stored.Reply));
        Written(talk).ShouldContain("¶");
    }

    private static string Written(Talk talk) => Encoding.UTF8.GetString(ReadableJson.Write(talk.Last!, CoreJson.Default.Reply).Span);
}
