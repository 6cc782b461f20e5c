// A button of the tool: quiet by default, `main` for the one thing a form is for.
import { Button as AriaButton } from "react-aria-components";
import type { ButtonProps } from "react-aria-components";

export interface Props extends Omit<ButtonProps, "className"> { look?: "usual" | "main" | "plain" }

export function Button({ look = "usual", ...rest }: Props) {
  return <AriaButton {...rest} className={look === "usual" ? "button eased" : `button eased ${look}`} />;
}
