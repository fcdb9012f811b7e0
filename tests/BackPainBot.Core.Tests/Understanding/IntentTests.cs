namespace BackPainBot.Core.Tests.Understanding;

public class IntentTests
{
    [Theory]
    [InlineData("how do i work my psoas", "how_to_technique")]
    [InlineData("my lower back hurts", "describe_pain")]
    [InlineData("left, getting up", "describe_pain")]
    [InlineData("pain left lower back into groin, worse getting out of the car, 3 weeks", "describe_pain")]
    [InlineData("pain left lower back into groin, worse getting out of the car, 3 weeks, on apixaban", "red_flag")]
    [InlineData("hi", "greet")]
    [InlineData("how do you say psoas", "about_muscle")]
    [InlineData("which end of the theracane do i use?", "tool_question")]
    [InlineData("why do i have to do both if only the left one hurts", "why_question")]
    [InlineData("tell me a joke", "off_topic")]
    [InlineData("asdf", "gibberish")]
    [InlineData("what about my knee?", "other_body_part")]
    [InlineData("is it safe while pregnant?", "safety_question")]
    [InlineData("cant pee and my saddle area is numb", "red_flag")]
    [InlineData("remind me every night to do my psoas", "reminder")]
    [InlineData("delete my data", "privacy")]
    [InlineData("talk to a human", "human")]
    [InlineData("start over", "start_over")]
    [InlineData("why do you ask", "why_ask")]
    [InlineData("psoas", "about_muscle")]
    [InlineData("work psoas", "how_to_technique")]
    [InlineData("does the psoas hurt in the groin", "about_muscle")]
    [InlineData("hi, does the psoas hurt in the groin", "about_muscle")]
    [InlineData("my psoas does hurt in the groin", "describe_pain")]
    [InlineData("the dog ate my tennis ball", "no_tool")]
    [InlineData("since monday", "describe_pain")]
    public void A_message_of_a_talk_is_understood(string text, string intent) => Read.Talk(text).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("next", "next")]
    [InlineData("ok next step please", "next")]
    [InlineData("back", "back")]
    [InlineData("go back a step", "back")]
    [InlineData("again please", "repeat")]
    [InlineData("slower", "slower")]
    [InlineData("stop", "stop_cancel")]
    [InlineData("ok", "next")]
    [InlineData("i found it", "yes")]
    [InlineData("sorry right side", "correction")]
    [InlineData("how many steps", "how_long")]
    [InlineData("continue", "resume")]
    [InlineData("hang on a sec", "pause")]
    [InlineData("skip this one", "skip")]
    [InlineData("how long do i hold it?", "how_long")]
    [InlineData("i feel a pulse", "feel_pulse")]
    [InlineData("ow that really hurts, and my foot has gone numb", "hurts_too_much")]
    [InlineData("it hurts too much", "hurts_too_much")]
    [InlineData("i cant find it", "cant_find_it")]
    public void A_word_said_in_a_step_is_heard(string text, string intent) => Read.InStep(text).Intent.ShouldBe(intent);

    [Theory]
    [InlineData("lower back")]
    [InlineData("my back")]
    [InlineData("stiff back")]
    [InlineData("back pain")]
    public void A_back_that_hurts_is_no_command(string text)
    {
        var meaning = Read.InStep(text);
        meaning.Mentioned("act:back").ShouldBeFalse();
        meaning.Intent.ShouldNotBe("back");
    }
}
